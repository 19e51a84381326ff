/** The marks on the page of a difference. What was changed is told by lines as well as by colour. */
export const styleSheet = `section p { text-indent: 2em; }
.summary { font-family: var(--hei); }
nav ul { margin: 0.5em 0; padding-left: 1.5em; }
del { background: #fde8e8; color: #8f1414; text-decoration: line-through; }
ins { background: #e3f4e3; color: #0d5a1e; text-decoration: underline; text-underline-offset: 0.2em; }
.break::before { content: "〔"; }
.break::after { content: "〕"; }
.changed { border: 3px double #333; background: #fffbe6; overflow-wrap: break-word; }
/* A line through a single figure hides it; the frame and the arrow tell the two apart. */
.changed del, .changed ins { text-decoration: none; background: none; }
.changed small { display: block; font-size: 0.85em; }
.unknown { color: #555; }
@media print {
  .changed, del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
