import { Section } from '#app/_editor/inspector/section.tsx';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import { tellCheck } from '#app/_editor/state/tell-check.ts';
import { BusyBars } from '#app/_ui/busy-bars.tsx';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';

type NodeWorkProps = { readonly run: NodeRun; readonly title: string };

/** What a node is doing: how far it is, the picture in the making, what it has written so far. */
export function NodeWork({ run, title }: NodeWorkProps) {
  const { step, total, rate, attempt, preview, text, check } = run;
  const speed = rate === undefined ? '' : ` · ${rate.toFixed(1)}/s`;
  const isKnown = step !== undefined && total !== undefined;
  return (
    <Section
      title={attempt !== undefined && attempt > 1 ? `Running, attempt ${attempt}` : 'Running'}
    >
      {check ? (
        <ProgressBar
          label="Checking the pack"
          value={check.bytes}
          max={check.totalBytes}
          text={tellCheck(check)}
        />
      ) : isKnown ? (
        <ProgressBar label={title} value={step} max={total} text={`${step}/${total}${speed}`} />
      ) : (
        <BusyBars />
      )}
      {preview ? (
        <img
          src={preview}
          alt="What it looks like so far"
          className="w-full rounded-md [image-rendering:pixelated]"
        />
      ) : null}
      {text ? <p className="wrap-anywhere whitespace-pre-wrap">{text}</p> : null}
    </Section>
  );
}
