// The door of this room.

export { type Assignment, activeAssignments, caseOf, type FlareSpan, flareSpans, holdingOn } from './person';
export { type RiseBounds, type RiseToMeet, riseToMeet } from './rise';
export { stand, standIn } from './stand';
export type * from './types';
export { SCENARIOS, type Scenario, type WhatIfDay, whatIf } from './what-if';
