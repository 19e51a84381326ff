/** The command line: names, options and help. What a command needs is loaded when one is called. */
import { Command, CommanderError, Help, Option } from 'commander';
import { organKindNames } from '../format/index.ts';
import { displayWidth, wrap } from '../text/width.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { explainUsageError } from './usage-error.ts';

declare const NIANBAO_VERSION: string;

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

const commands = () => import('./commands/index.ts');

type Finish = (code: ExitCode) => void;

function newCommand(parent: Command, name: string, summary: string): Command {
  return inChinese(parent.command(name)).summary(summary).description(summary);
}

function inChinese(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示这份帮助')
    .configureHelp({
      styleTitle: title => helpTitles[title] ?? title,
      subcommandTerm: sub => `${sub.name()} ${sub.usage().replace('[options] ', '')}`.trim(),
      argumentDescription: argument => argument.description,
      optionDescription: describeOption,
      displayWidth,
      boxWrap: (text, width) =>
        wrap(text, width)
          .map(line => line.trim())
          .join('\n'),
      formatHelp(of, helper) {
        // Commander puts a blank behind the title, which has a colon of full width.
        return Help.prototype.formatHelp.call(this, of, helper).replace(/^用法： /, '用法：');
      },
    })
    .exitOverride()
    .showSuggestionAfterError(false);
}

function describeOption(option: Option): string {
  const notes = [
    ...(option.argChoices ? [`可选：${option.argChoices.join('、')}`] : []),
    ...(option.defaultValue !== undefined && typeof option.defaultValue !== 'boolean'
      ? [`不写为 ${String(option.defaultValue)}`]
      : []),
  ];
  return notes.length > 0 ? `${option.description}（${notes.join('；')}）` : option.description;
}

const examples = (...lines: readonly string[]): string =>
  `\n例如：\n${lines.map(line => `  nianbao ${line}`).join('\n')}\n`;

const previousOption = new Option('--previous <FILE>', '上年报告，数据文件或文稿都可以，用来核对结转和现行有效件数');
const configOptions = [
  new Option('--config <FILE>', '设置文件；不写时用同一文件夹或最近的上级文件夹里的 nianbao.config.yaml'),
  new Option('--no-config', '不用任何设置文件'),
] as const;
const forceOption = new Option('--force', '允许覆盖已有的文件');

function build(terminal: Terminal, finish: Finish): Command {
  const program = inChinese(new Command('nianbao'))
    .description(
      '政府信息公开工作年度报告：填写、校核、生成（国办公开办函〔2021〕30号统一格式）。不联网，填写的内容不离开本机。',
    )
    .usage('<命令> [选项]')
    .version(NIANBAO_VERSION, '-V, --version', '显示版本号')
    .option('--verbose', '程序出错时显示详细信息，供开发者查找原因')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .configureOutput({
      writeOut: text => terminal.print(text),
      writeErr: text => terminal.say(text),
      outputError: () => {},
    })
    .addHelpText(
      'after',
      `${examples('init 年报.yaml --org 晴溪镇人民政府 --year 2025 --type 乡镇人民政府', 'check 年报.yaml', 'render 年报.yaml')}
退出码：0 没有错误；1 校核发现错误；2 命令写错，或文件打不开、读不懂。`,
    );

  newCommand(program, 'init', '新建一份待填写的数据文件，或工作簿（.xlsx）')
    .argument('<OUT>', '新文件的名字，以 .yaml 或 .xlsx 结尾')
    .usage('<OUT> --org <名称> --year <年度> [选项]')
    .requiredOption('--org <NAME>', '机关全称')
    .requiredOption('--year <YYYY>', '报告的年度，即统计数据的年度')
    .addOption(new Option('--type <TYPE>', '机关类型').choices(organKindNames))
    .option('--from <FILE>', '上年的数据文件或公布的报告：带来机关信息、小标题和结转数')
    .addOption(forceOption)
    .addHelpText(
      'after',
      examples(
        'init 2025.yaml --org 晴溪镇人民政府 --year 2025 --from 2024.yaml',
        'init 2025.xlsx --org 晴溪镇人民政府 --year 2025 --type 乡镇人民政府',
      ),
    )
    .action(async (out: string, options) => {
      const { runInit } = await commands();
      finish(await runInit(out, options, terminal));
    });

  newCommand(program, 'check', '校核：哪里错、错在哪、依据什么、怎么改')
    .argument('<FILE...>', '数据文件、文件夹、*.docx 这样的名字，或文稿（Word、网页、文本、PDF）')
    .usage('<FILE…> [选项]')
    .addOption(previousOption)
    .option('--data <FILE>', '文稿所依据的数据文件，逐格、逐句比较')
    .option('--schema <FILE>', '省、市另加的填写要求（JSON Schema 文件）')
    .addOption(
      new Option('--format <FORMAT>', '结果的形式').choices(['pretty', 'json', 'sarif', 'html']).default('pretty'),
    )
    .option('-o, --output <OUT|DIR>', '结果写入这个文件；html 也可以写文件夹，一份报告一张审核单，另有目录')
    .option(
      '--fix',
      '自动改正数据文件里写法的毛病（全角半角、分隔符、空格、引号、名称），另存为 FILE.修改.yaml；数值和用字不动',
    )
    .option('--dry-run', '与 --fix 同用：只看要改什么，不写文件')
    .option('--annotate <OUT.docx>', '另存一份 Word 文稿，每处问题加上批注')
    .addOption(configOptions[0])
    .addOption(configOptions[1])
    .addOption(
      new Option('--fail-on <SEVERITY>', '从哪一级起以 1 退出').choices(['error', 'warning', 'hint']).default('error'),
    )
    .addOption(new Option('--force', '允许覆盖已有的文件；与 --fix 同用时直接改原文件，原来的存为 FILE.bak'))
    .addHelpText(
      'after',
      examples(
        'check 2025.yaml',
        'check 2025.yaml --previous 2024.yaml',
        'check 2025.yaml --fix --dry-run',
        'check 报送 --format html -o 审核单',
      ),
    )
    .action(async (files: string[], options) => {
      const { runCheck } = await commands();
      finish(await runCheck(files, options, terminal));
    });

  newCommand(program, 'render', '生成可以发布的 DOCX、网页和文本')
    .argument('<FILE>', '数据文件或文稿')
    .usage('<FILE> [选项]')
    .option('-f, --formats <LIST>', '要哪几种，用逗号隔开：docx,html,txt,tsv；不写为前三种')
    .option('-o, --output <OUT>', '写到哪个文件夹，不写为数据文件所在的文件夹；只要一种的，可以写文件名，如 年报.docx')
    .addOption(previousOption)
    .option('--template <DIR>', '用本单位自己的一套模板')
    .addOption(configOptions[0])
    .addOption(configOptions[1])
    .option('--fragment', '网页只要正文片段，供粘贴到网站后台')
    .option('--draft', '未填完、有错误也生成，每页印“草稿”')
    .option('--no-data', 'DOCX 里不附带数据')
    .addOption(forceOption)
    .addHelpText(
      'after',
      examples('render 2025.yaml', 'render 2025.yaml -o 发布 --force', 'render 2025.yaml -o 年报.docx --draft'),
    )
    .action(async (file: string, options) => {
      const { runRender } = await commands();
      finish(await runRender(file, options, terminal));
    });

  newCommand(program, 'import', '把已有的报告（Word、网页、文本、PDF）转成数据文件')
    .argument('<DRAFT>', '已有的报告')
    .usage('<DRAFT> [选项]')
    .addOption(
      new Option('--format <FORMAT>', '数据文件的形式，不写的照 -o 的文件名，再不写为 yaml').choices([
        'yaml',
        'json',
        'xlsx',
      ]),
    )
    .option('-o, --output <OUT>', '写入这个文件，不写为报告所在的文件夹；“-”为直接显示')
    .addOption(forceOption)
    .addHelpText(
      'after',
      examples(
        'import 年报.docx',
        'import 年报.html -o 2024.yaml',
        'import 年报.docx -o 2024.xlsx',
        'import 年报.docx --format json -o -',
      ),
    )
    .action(async (draft: string, options) => {
      const { runImport } = await commands();
      finish(await runImport(draft, options, terminal));
    });

  newCommand(program, 'form', '在浏览器里填写：打开离线页面，可以带上一份数据文件')
    .argument('[FILE]', '数据文件：.yaml、.json 或工作簿 .xlsx；不写的，只打开页面')
    .usage('[FILE] [选项]')
    .option('--no-open', '不打开浏览器，只显示地址')
    .option('--port <PORT>', '用这个端口，不写时找一个空着的')
    .addHelpText(
      'after',
      `${examples('form', 'form 2025.yaml')}
带上文件时，地址只在这台电脑上有用，每次都不同；点“保存”写回原来的文件。填完按 Ctrl+C。`,
    )
    .action(async (file: string | undefined, options) => {
      const { runForm } = await import('./commands/form.ts');
      finish(await runForm(file, options, terminal));
    });

  newCommand(program, 'diff', '比较两份报告：数字逐格、文字逐句')
    .argument('<A>', '前一份')
    .argument('<B>', '后一份')
    .usage('<A> <B> [选项]')
    .addOption(new Option('--format <FORMAT>', '结果的形式').choices(['pretty', 'json', 'html']).default('pretty'))
    .option('-o, --output <OUT>', '结果写入这个文件')
    .addOption(forceOption)
    .addHelpText(
      'after',
      `${examples('diff 2024.yaml 2025.yaml', 'diff 2024.yaml 2025.yaml --format html -o 比较.html')}
退出码：0 没有不同；1 有不同；2 命令写错，或文件打不开、读不懂。`,
    )
    .action(async (before: string, after: string, options) => {
      const { runDiff } = await commands();
      finish(await runDiff([before, after], options, terminal));
    });

  newCommand(program, 'figures', '列出正文里可以引用的数字，如 {{新收申请}}')
    .argument('<FILE>', '数据文件')
    .usage('<FILE> [选项]')
    .addOption(new Option('--format <FORMAT>', '结果的形式').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', examples('figures 2025.yaml'))
    .action(async (file: string, options) => {
      const { runFigures } = await commands();
      finish(await runFigures(file, options, terminal));
    });

  newCommand(program, 'rules', '列出校核规则，或说明其中一条')
    .argument('[ID]', '规则的编号或名称；写一类（sum、合计与勾稽）或者名称里的几个字，列出有关的规则')
    .usage('[ID] [选项]')
    .addOption(new Option('--format <FORMAT>', '结果的形式').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', examples('rules', 'rules sum/balance', 'rules 年份'))
    .action(async (id: string | undefined, options) => {
      const { runRules } = await commands();
      finish(await runRules(id, options, terminal));
    });

  newCommand(program, 'schema', '输出数据文件的 JSON Schema，供编辑器提示填写')
    .usage('[选项]')
    .option('-o, --output <OUT>', '写入这个文件')
    .addOption(forceOption)
    .addHelpText('after', examples('schema -o annual-report.schema.json'))
    .action(async options => {
      const { runSchema } = await commands();
      finish(await runSchema(options, terminal));
    });

  return program;
}

/**
 * Runs a command line. @param args what follows the program's name
 * @returns the exit code; only bugs throw
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(terminal, result => {
    code = result;
  });
  try {
    if (args.length === 0) {
      terminal.print(program.helpInformation());
      return 2;
    }
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // The help that stands there says all there is to say to a line without a command.
    if (error.code === 'commander.help') return 2;
    terminal.say(explainUsageError(error, program, args));
    return 2;
  }
}
