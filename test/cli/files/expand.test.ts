import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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

  it('expands a pattern', async () => {
    expect(await found('报送/**/*.yaml')).toEqual(['报送/甲镇/2022.yaml']);
  });

  it('reads nothing twice', async () => {
    expect(await found('报送', '报送/乙镇.json')).toEqual(['报送/乙镇.json', '报送/甲镇/2022.yaml']);
  });

  it('leaves a missing file to its reader', async () => {
    expect(await found('没有.yaml')).toEqual(['没有.yaml']);
  });

  it('says so where a pattern or folder holds nothing', async () => {
    expect(await found('*.yml')).toContain('没有文件符合');
    await mkdir(join(folder, '空'));
    expect(await found('空')).toContain('没有可以读的文件');
  });
});
