// The foreign client, one question or one ticket: prints its answer ("online", "coveropen", "success", ...).
// node foreign-host.cjs <port> ask | print <text> [timeout in seconds]
// It only knows port 9100; here every connection to it goes to <port> instead, which a test may choose.
const net = require('net');

const [port, what, text, timeout] = process.argv.slice(2);
const connect = net.connect;
net.connect = (asked, ...others) => connect(asked === 9100 ? Number(port) : asked, ...others);
const receiptio = require('receiptio');

const answer = what === 'ask'
  ? receiptio.print('', '-d 127.0.0.1 -q')
  : receiptio.print(text, `-d 127.0.0.1 -c 48 -l en -t ${timeout || 20}`);
answer.then(said => {
  console.log(said);
  process.exit(0);
}, wrong => {
  console.error(String(wrong));
  process.exit(1);
});
