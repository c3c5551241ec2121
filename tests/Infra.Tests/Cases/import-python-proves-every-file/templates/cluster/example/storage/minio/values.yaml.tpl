minio:
  storageClass: {{ cluster.defaults.storageClass }}
  mode: {{ cluster.defaults.mode }}
  repository: {{ ksc.repoURL }}
