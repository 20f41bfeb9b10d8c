/** A list with nothing in it says why, and what to do. */
export function ListNotice({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <div className="px-4 py-14 text-center">
      <p className="text-lg font-bold">{title}</p>
      <p className="mt-2 text-muted">{text}</p>
      {children}
    </div>
  );
}
