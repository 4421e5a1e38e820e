import {service} from './service.js';

service.listen(Number(process.env.PORT ?? 4500), '127.0.0.1', () => {
  console.info(`http://127.0.0.1:${service.address().port}/`);
});
