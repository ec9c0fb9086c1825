// Run by KafkaJsTests: node exchange.js <bootstrap servers>. Finds the controller, produces one record,
// consumes two of the topic and prints controller and values as JSON.
const { Kafka, logLevel } = require('kafkajs');

async function main() {
  const kafka = new Kafka({ clientId: 'exchange', brokers: process.argv[2].split(','), logLevel: logLevel.ERROR });

  const admin = kafka.admin();
  await admin.connect();
  const { controller } = await admin.describeCluster();
  await admin.disconnect();

  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: 'exchange', messages: [{ key: 'js', value: 'from kafkajs', headers: { origin: 'node' } }] });
  await producer.disconnect();

  const consumer = kafka.consumer({ groupId: 'kafkajs', sessionTimeout: 6000, heartbeatInterval: 100, maxWaitTimeInMs: 10 });
  await consumer.connect();
  await consumer.subscribe({ topic: 'exchange', fromBeginning: true });
  const values = [];
  await new Promise((resolve, reject) => {
    consumer.run({
      eachMessage: async ({ message }) => {
        values.push(message.value.toString());
        if (values.length === 2) resolve();
      },
    }).catch(reject);
  });
  await consumer.disconnect();
  console.log(JSON.stringify({ controller, values: values.sort() }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
