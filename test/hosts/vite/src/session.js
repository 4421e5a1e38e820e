/* Your own session. The tags ask it for a token and never for a password. */
export async function accessToken() {
  const response = await fetch('/session/token');
  return response.ok ? response.text() : undefined;
}
