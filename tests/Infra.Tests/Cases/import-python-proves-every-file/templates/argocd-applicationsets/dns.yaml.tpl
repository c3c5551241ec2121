kind: ApplicationSet
url: {{ ksc.repoURL }}
