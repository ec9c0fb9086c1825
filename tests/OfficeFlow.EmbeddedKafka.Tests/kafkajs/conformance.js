// Run by KafkaJsTests with the bootstrap servers as argument: prints "ok <step>" for each step, and ends with an error at the first that fails.
const assert = require('node:assert');
const { Kafka, logLevel } = require('kafkajs');

const kafka = new Kafka({ clientId: 'kafkajs', brokers: process.argv[2].split(','), logLevel: logLevel.ERROR });
const done = step => console.log(`ok ${step}`);

async function consume(topic, groupId, count) {
  const consumer = kafka.consumer({ groupId, heartbeatInterval: 200, sessionTimeout: 6000 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const values = [];
  await new Promise((resolve, reject) => {
    consumer.run({
      eachMessage: async ({ message }) => {
        values.push(message.value.toString());
        if (values.length === count) resolve();
      },
    }).catch(reject);
  });
  await consumer.disconnect();
  return values;
}

async function main() {
  const admin = kafka.admin();
  await admin.connect();
  assert.strictEqual(await admin.createTopics({ topics: [{ topic: 'js', numPartitions: 1, replicationFactor: 1 }] }), true);
  assert.deepStrictEqual(await admin.listTopics(), ['js']);
  done('admin');

  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  await producer.send({ topic: 'js', messages: [{ key: 'a', value: '1' }, { key: 'a', value: '2', headers: { h: 'v' } }] });
  await producer.disconnect();
  done('produce');

  assert.deepStrictEqual(await consume('js', 'js-group', 2), ['1', '2']);
  done('consume');

  const transactional = kafka.producer({ transactionalId: 'js-transaction', idempotent: true, maxInFlightRequests: 1 });
  await transactional.connect();
  const aborted = await transactional.transaction();
  await aborted.send({ topic: 'js', messages: [{ value: 'aborted' }] });
  await aborted.abort();
  const committed = await transactional.transaction();
  await committed.send({ topic: 'js', messages: [{ value: 'committed' }] });
  await committed.sendOffsets({ consumerGroupId: 'js-group', topics: [{ topic: 'js', partitions: [{ partition: 0, offset: '2' }] }] });
  await committed.commit();
  await transactional.disconnect();
  assert.deepStrictEqual(await consume('js', 'js-second-group', 3), ['1', '2', 'committed']);
  done('transactions');

  const groups = (await admin.listGroups()).groups.map(group => group.groupId).sort();
  assert.deepStrictEqual(groups, ['js-group', 'js-second-group']);
  const offsets = await admin.fetchOffsets({ groupId: 'js-group', topics: ['js'] });
  assert.strictEqual(offsets[0].partitions[0].offset, '2');
  await admin.deleteGroups(groups);
  await admin.deleteTopics({ topics: ['js'] });
  await admin.disconnect();
  done('cleanup');
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
