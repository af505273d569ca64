// Ids made here: one for each act, before it is sent, so that sending it again is the same act.
export { uuid as newId } from '../../store/uuid';
