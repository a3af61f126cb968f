/** The addresses the frame itself posts and links to; the server's path table takes them from here. */

export const framePaths = {
  home: '/',
  search: '/search',
  language: '/language',
  signOut: '/sign-out',
  signIn: '/sign-in',
  ownSignIn: '/second-factor',
  extendSession: '/session/extend',
  assets: '/assets',
} as const
