import { useEffect, useState } from 'react';

type Props = { readonly text: string; readonly label: string; readonly className?: string | undefined };

/** A QR code, drawn as one path; light edges are part of it, as readers need them. */
export function QrCode({ text, label, className }: Props) {
  const [rows, setRows] = useState<readonly (readonly boolean[])[]>();
  useEffect(() => {
    let wanted = true;
    void import('qr').then(({ encodeQR }) => wanted && setRows(encodeQR(text, 'raw', { border: 3 })));
    return () => {
      wanted = false;
    };
  }, [text]);
  if (!rows) return <div className={className} />;
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
