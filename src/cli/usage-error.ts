/** What commander says of a wrong command line, in Chinese. */
import type { Command, CommanderError } from 'commander';
import { nearest } from '../text/nearest.ts';

/** The words in quotation marks of commander's message, which name the culprit. */
function culprit(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

function explain(error: CommanderError, program: Command, args: readonly string[]): string {
  const name = culprit(error.message);
  const command = program.commands.find(candidate => args.includes(candidate.name()));
  switch (error.code) {
    case 'commander.unknownCommand':
      if (isFileName(name)) return `“${name}”前面少了命令。校核它：nianbao check ${quoted(name)}`;
      return `没有“${name}”这个命令。${offer(name, [...program.commands.map(candidate => candidate.name()), 'help'])}`;
    case 'commander.unknownOption': {
      const known = [...(command?.options ?? []), ...program.options].flatMap(option => option.long ?? []);
      return `没有“${name}”这个选项。${offer(name, known)}`;
    }
    case 'commander.missingArgument':
      return `命令没有写完，还缺 ${name}。${form(command)}`;
    case 'commander.missingMandatoryOptionValue':
      return `命令没有写完，还缺 ${name}。${form(command)}`;
    case 'commander.optionMissingArgument':
      return `选项 ${name} 后面要写上它的值。`;
    case 'commander.excessArguments':
      return '参数太多了：名字里有空格的，要用双引号括起来。';
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
      const option = command?.options.find(candidate => candidate.flags === name);
      const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      const near = choices ? offer(value, choices.split(', ')) : '';
      return `选项 ${option?.long ?? name} 不能是“${value}”。${near}${choices ? `可选：${choices.replaceAll(', ', '、')}。` : ''}`;
    }
    default:
      return '命令写得不对。';
  }
}

/** A file alone, as it stands there when it was dragged onto the program: 年报.docx, D:\\年报\\2025.yaml. */
const isFileName = (word: string): boolean => /[\\/]|\.[A-Za-z]{2,5}$/.test(word);

const quoted = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

/** How the whole command is written. */
const form = (command: Command | undefined): string =>
  command ? `写法：nianbao ${command.name()} ${command.usage()}` : '';

function offer(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `是不是“${near}”？`;
}

/** One line that says what is wrong, one that says where help is. */
export function explainUsageError(error: CommanderError, program: Command, args: readonly string[]): string {
  const command = program.commands.find(candidate => args.includes(candidate.name()));
  const help = command ? `nianbao ${command.name()} --help` : 'nianbao --help';
  return `${explain(error, program, args)}\n用法见：${help}`;
}
