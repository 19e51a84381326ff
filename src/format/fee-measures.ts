/** The measures on what may be charged for disclosed information, which part six reports on. */
export const feeMeasures = {
  title: '《政府信息公开信息处理费管理办法》',
  reference: '国办函〔2020〕109号',
} as const;
