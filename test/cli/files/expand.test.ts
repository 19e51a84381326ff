import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expandFiles } from '../../../src/cli/files/expand.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-expand-'));
  await mkdir(join(folder, '报送', '甲镇'), { recursive: true });
  await writeFile(join(folder, '报送', '甲镇', '2022.yaml'), '');
  await writeFile(join(folder, '报送', '乙镇.json'), '{}');
  await writeFile(join(folder, '报送', '说明.pptx'), '');
  await writeFile(join(folder, '[丙镇].yaml'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const found = async (...names: string[]): Promise<readonly string[] | string> => {
  const result = await expandFiles(names.map(name => join(folder, name)));
  return result.ok
    ? result.value.map(name => name.slice(folder.length + 1).replaceAll('\\', '/'))
    : result.failure.what;
};

describe('expandFiles', () => {
  it('takes a file as it is, brackets in its name too', async () => {
    expect(await found('[丙镇].yaml')).toEqual(['[丙镇].yaml']);
  });

  it('searches a folder for what can be read', async () => {
    expect(await found('报送')).toEqual(['报送/乙镇.json', '报送/甲镇/2022.yaml']);
  });

  it('passes over no report for the form it is in, or for capitals in its name', async () => {
    for (const name of [
      '丁镇.DOCX',
      '戊镇.doc',
      '己镇.wps',
      '庚镇.ofd',
      '辛镇.zip',
      '~$丁镇.docx',
      '.~丁镇.docx',
      '照片.jpg',
    ]) {
      await writeFile(join(folder, '报送', '甲镇', name), '');
    }
    expect(await found('报送/甲镇')).toEqual(
      ['2022.yaml', '丁镇.DOCX', '戊镇.doc', '己镇.wps', '庚镇.ofd', '辛镇.zip']
        .map(name => `报送/甲镇/${name}`)
        .sort(),
    );
    expect(await found('报送/甲镇/*.docx')).toEqual(['报送/甲镇/丁镇.DOCX']);
  });

  // The one whom nothing is closed to would not notice.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'names a folder that it may not open',
    async () => {
      await chmod(join(folder, '报送', '甲镇'), 0o000);
      expect(await found('报送')).toEqual(['报送/乙镇.json', '报送/甲镇']);
      await chmod(join(folder, '报送', '甲镇'), 0o700);
    },
  );

  it('expands a pattern', async () => {
    expect(await found('报送/**/*.yaml')).toEqual(['报送/甲镇/2022.yaml']);
  });

  it('reads nothing twice', async () => {
    expect(await found('报送', '报送/乙镇.json')).toEqual(['报送/乙镇.json', '报送/甲镇/2022.yaml']);
  });

  it('reads what links lead to once, under its own name', async () => {
    await symlink('.', join(folder, '报送', '不到底'));
    await symlink('乙镇.json', join(folder, '报送', '丁镇.json'));
    await symlink(join(folder, '[丙镇].yaml'), join(folder, '报送', '丙镇.yaml'));
    expect(await found('报送')).toEqual(['报送/丙镇.yaml', '报送/乙镇.json', '报送/甲镇/2022.yaml']);
  });

  it('leaves a missing file to its reader', async () => {
    expect(await found('没有.yaml')).toEqual(['没有.yaml']);
  });

  it('says so where a pattern or folder holds nothing', async () => {
    expect(await found('*.yml')).toContain('没有文件的名字符合');
    await mkdir(join(folder, '空'));
    expect(await found('空')).toContain('没有可以读的文件');
  });
});
