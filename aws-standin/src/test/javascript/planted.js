import { administrator } from './world.js';

const list = ({ sageMaker }) => sageMaker.listModelPackageGroups({});
const miss = ({ sageMaker }) => sageMaker.describeModelPackageGroup({ ModelPackageGroupName: 'nowhere' });
const user = ({ iam }) => iam.getUser({});

/** Wrong forms, each of which must fail the run: what becomes of the answer, and whose answer. */
const violations = {
  unknown: [body => `${body.slice(0, -1)},"Surprise":1}`, list],
  missing: [() => '{}', list],
  type: [() => '{"ModelPackageGroupSummaryList":7}', list],
  error: [body => body.replace('ValidationException', 'Oops'), miss],
  element: [body => body.replace('<User>', '<Surprise/><User>'), user],
  gone: [body => body.replace(/<Arn>.*?<\/Arn>/, ''), user],
  time: [body => body.replace(/<CreateDate>.*?</, '<CreateDate>1700000000<'), user],
  away: [body => body, () => fetch('http://192.0.2.1/')],
  nothing: [body => body, async actor => {
    await list(actor);
    await miss(actor).catch(() => {});
    await user(actor);
  }],
};

/** Plants one of them; that the program then swallows the error changes nothing. */
export async function planted(kind) {
  const [tamper, call] = violations[kind];
  await call(administrator(tamper)).catch(() => {});
}
