'use client';
import {useEffect, useRef} from 'react';

/* Your own session. The tags ask it for a token and never for a password. */
async function accessToken() {
  const response = await fetch('/session/token');
  return response.ok ? response.text() : undefined;
}

export default function Practice() {
  const workspace = useRef(null);
  useEffect(() => {
    workspace.current.getToken = accessToken;
  }, []);
  return (
    <>
      <h1>Patient feedback</h1>
      <dr-provider-workspace ref={workspace} api="/reviews/" heading-level="2" />
    </>
  );
}
