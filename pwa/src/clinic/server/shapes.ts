// What the clinic reads, named shortly. The shapes themselves are the server's.
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Caseload = Schemas['Caseload'];
export type CaseloadPatient = Schemas['CaseloadPatient'];
export type Attention = Schemas['Attention'];
export type PatientSigns = CaseloadPatient['signs'];
export type PatientRecalls = CaseloadPatient['recalls'];
export type WeekDay = Schemas['WeekDay'];
export type PatientRecord = Schemas['PatientRecord'];
export type Pathways = Schemas['Pathways'];
export type Pathway = Schemas['OfferedPathway'];
export type PathwayLadder = Schemas['OfferedLadder'];
export type LadderRules = Schemas['LadderRules'];
export type RuleNumber = Schemas['RuleNumber'];
export type ParameterChange = Schemas['ParameterChange'];
export type PathwayExercise = Schemas['OfferedExercise'];
export type NewInvitation = Schemas['Invitation'];
export type HandedCode = Schemas['HandedCode'];
export type OpenInvitation = Schemas['OpenInvitation'];
export type MunicipalityChoice = Schemas['MunicipalityChoice'];
export type Diary = Schemas['Diary'];
export type NewPlan = Schemas['NewPlan'];
export type Strategies = Schemas['Strategies'];
export type Strategy = Schemas['Strategy'];
