import { FindingsSection } from '#app/_editor/doctor/findings-section.tsx';
import { AboutSection } from './about-section.tsx';
import { InstructionSection } from './instruction-section.tsx';
import { OwnValuesSection } from './own-values-section.tsx';
import { PictureSection } from './picture-section.tsx';
import { ProblemsSection } from './problems-section.tsx';
import { ResultSection } from './result-section.tsx';
import { RunSection } from './run-section.tsx';

/** The workflow as a whole: all that a first edit needs, without looking for a node. */
export function WorkflowPanel() {
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <PictureSection />
      <InstructionSection />
      <OwnValuesSection />
      <RunSection />
      <ProblemsSection />
      <ResultSection />
      <FindingsSection />
      <AboutSection />
    </div>
  );
}
