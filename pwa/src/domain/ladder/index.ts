// The door of this room.

export { type Assignment, activeAssignments, caseOf, holdingOn } from './person';
export { stand } from './stand';
export type * from './types';
