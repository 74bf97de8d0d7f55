import { boxOf, type Signature, strokePath } from '../../content/signature.ts';

type Props = {
  readonly signature: Signature;
  readonly label: string;
  readonly className?: string | undefined;
};

/** A signature as it was drawn, without the empty part of its field. */
export function SignatureDrawing({ signature, label, className }: Props) {
  const { x, y, width, height } = boxOf(signature);
  return (
    <svg className={className} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <Strokes signature={signature} />
    </svg>
  );
}

export function Strokes({ signature }: { readonly signature: Signature }) {
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {signature.map((stroke, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added and taken at the end
        <path key={n} d={strokePath(stroke)} />
      ))}
    </g>
  );
}
