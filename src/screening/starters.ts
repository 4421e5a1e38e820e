/** First sentences for a response by language. They reveal nothing about a patient, and each passes the check. */
export const STARTERS = {
  en: [
    'Thank you for sharing your feedback. We take every comment seriously.',
    'We are sorry to read this. Please call our office so that we can listen.',
    'Thank you for the kind words. They mean a lot to our team.',
  ],
  es: [
    'Gracias por compartir su opinión. Tomamos en serio cada comentario.',
    'Lamentamos leer esto. Llame a nuestra oficina para que podamos escucharle.',
    'Gracias por sus amables palabras. Significan mucho para nuestro equipo.',
  ],
} as const;
