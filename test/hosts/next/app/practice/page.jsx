'use client';
import {DrProviderWorkspace} from 'directory-reviews/react';

/* Your own session. The tags ask it for a token and never for a password. */
async function accessToken() {
  const response = await fetch('/session/token');
  return response.ok ? response.text() : undefined;
}

export default function Practice() {
  return (
    <>
      <h1>Patient feedback</h1>
      <DrProviderWorkspace api="/reviews/" headingLevel={2} getToken={accessToken} />
    </>
  );
}
