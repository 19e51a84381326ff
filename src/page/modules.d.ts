/** What the build puts in. */
declare module '*.hbs' {
  const text: string;
  export default text;
}
declare module '*/style.yaml' {
  const text: string;
  export default text;
}
declare const NIANBAO_VERSION: string;
