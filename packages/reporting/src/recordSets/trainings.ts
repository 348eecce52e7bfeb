import { choice, date, integer, recordSet, text } from '../recordSet.ts';
import { TRAINING_LAYERS } from './labels.ts';

/** Training courses. */
export const trainings = recordSet({
  id: 'trainings',
  title: { zh: '培训', en: 'Training' },
  fields: {
    unit: text('单位', 'Unit'),
    layer: choice('层级', 'Layer', TRAINING_LAYERS),
    title: text('培训名称', 'Title'),
    trainees: text('培训对象', 'Trainees'),
    attended: integer('人数', 'Attended'),
    heldOn: date('日期', 'Date'),
  },
  listColumns: ['unit', 'layer', 'title', 'trainees', 'attended', 'heldOn'],
});
