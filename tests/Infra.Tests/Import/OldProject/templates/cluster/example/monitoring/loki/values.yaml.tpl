loki:
  catalog: {{ ksc.repoURL }}
  tenant: {{ cluster.name }}
