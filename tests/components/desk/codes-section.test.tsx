import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CodesSection, type CodeView } from '@/components/desk/codes-section';

const code: CodeView = {
  code: '7rhyg5g0',
  title: '道路施工通知',
  address: 'https://www.example.cn/a/7rhyg5g0',
  path: '/a/7rhyg5g0',
  posterPath: '/a/7rhyg5g0/poster.png',
  faults: [],
};

const show = (faults: string[]) =>
  render(<CodesSection base="" codes={[{ ...code, faults }]} placements={[]} printUrl="/print?codes=7rhyg5g0" />);

it('offers a code that can be read after printing as a file of each kind', () => {
  show([]);
  for (const name of ['下载 SVG', '下载 PNG', '下载 PDF', '打开海报'])
    expect(screen.getByRole('link', { name })).toBeTruthy();
});

it('says why a code cannot be printed, and offers no file of it', () => {
  show(['网址太长，点太密', '拍糊了读不出']);
  expect(screen.getByText(/没有提供下载：网址太长，点太密；拍糊了读不出/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: /下载|海报/ })).toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
});
