/** The kind of the organ that reports: as the file says, or as its name shows. */
import { type OrganKind, organKind, organKindOfName } from '../../format/index.ts';
import { oncePerSubject } from '../subject.ts';

/** Undefined where the file says 其他, or says nothing and the name leaves it open. */
export const organKindOf = oncePerSubject(({ report: { organ } }): OrganKind | undefined =>
  organKind(organ.kind ?? organKindOfName(organ.name ?? '')),
);
