import net from 'node:net';
import { problem } from './problems.js';

const connect = net.Socket.prototype.connect;

/** From now on this program cannot speak to another machine: trying to is an error. */
net.Socket.prototype.connect = function (...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof first === 'object' ? first.host : second;
  if (host !== '127.0.0.1') {
    throw problem(`A connection to ${host} was tried, which is not this machine`);
  }
  return connect.apply(this, given);
};
