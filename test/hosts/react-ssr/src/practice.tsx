import type {Draft, ProviderWorkspace} from 'directory-reviews';
import {DrProviderWorkspace} from 'directory-reviews/react';
import {useRef, useState} from 'react';
import {accessToken, contact} from './session';

const planProfile = {brand: 'Juniper Health Plan', phones: {providerService: '800.555.0162'}};

/** Drafts survive the removal of the tag, in memory. */
let drafts: readonly Draft[] = [];

export function Practice({locale}: {locale: string}) {
  const workspace = useRef<ProviderWorkspace>(null);
  const [news, setNews] = useState('');
  return (
    <>
      <p role="status">{news}</p>
      <DrProviderWorkspace
        ref={workspace}
        api="/reviews/"
        locale={locale}
        planProfile={planProfile}
        contact={contact}
        getToken={accessToken}
        initialDrafts={drafts}
        onDrDraftChanged={({detail}) => {
          drafts = workspace.current?.drafts ?? [];
          setNews(`Draft for ${detail.reviewId}`);
        }}
        onDrResponseSubmitted={({detail}) => setNews(`Response ${detail.caseNumber}`)}
      />
    </>
  );
}
