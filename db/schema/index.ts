/** The whole schema of the desk: the one type every query is checked against. */
import type { AccessSchema } from './access.ts'
import type { PeopleAndPlacesSchema } from './people-and-places.ts'
import type { BankStatementsSchema } from './bank-statements.ts'
import type { ConsultationsSchema } from './consultations.ts'
import type { CalendarSchema } from './calendar.ts'
import type { DisputesSchema } from './disputes.ts'
import type { AgreementsAndMoneySchema } from './agreements-and-money.ts'
import type { HandOversAndRatingsSchema } from './hand-overs-and-ratings.ts'
import type { HeirsSchema } from './heirs.ts'
import type { HindrancesSchema } from './hindrances.ts'
import type { KeysSchema } from './keys.ts'
import type { LawyersSchema } from './lawyers.ts'
import type { LegalAidSchema } from './legal-aid.ts'
import type { LimitationSchema } from './limitation.ts'
import type { OutreachAndTeamsSchema } from './outreach-and-teams.ts'
import type { PaperJobsSchema } from './paper-jobs.ts'
import type { ListsSchema } from './lists.ts'
import type { MonthsSchema } from './months.ts'
import type { PapersSchema } from './papers.ts'
import type { ParametersSchema } from './parameters.ts'
import type { PersonRequestsSchema } from './person-requests.ts'
import type { RecordErasureSchema } from './record-erasure.ts'
import type { RequestBoundsSchema } from './request-bounds.ts'
import type { SigningSchema } from './signing.ts'
import type { UpkeepSchema } from './upkeep.ts'
import type { VolumeSchema } from './volume.ts'
import type { WarningsSchema } from './warnings.ts'
import type { WordingSchema } from './wording.ts'

/** Kept by the migrator. */
interface MigrationSchema {
  kysely_migration: { name: string; timestamp: string }
}

export interface Schema
  extends
    PeopleAndPlacesSchema,
    AccessSchema,
    DisputesSchema,
    AgreementsAndMoneySchema,
    BankStatementsSchema,
    HeirsSchema,
    HindrancesSchema,
    KeysSchema,
    LawyersSchema,
    OutreachAndTeamsSchema,
    HandOversAndRatingsSchema,
    LegalAidSchema,
    PapersSchema,
    PaperJobsSchema,
    CalendarSchema,
    ConsultationsSchema,
    ParametersSchema,
    LimitationSchema,
    PersonRequestsSchema,
    RecordErasureSchema,
    MonthsSchema,
    RequestBoundsSchema,
    SigningSchema,
    UpkeepSchema,
    VolumeSchema,
    WarningsSchema,
    WordingSchema,
    ListsSchema,
    MigrationSchema {}
