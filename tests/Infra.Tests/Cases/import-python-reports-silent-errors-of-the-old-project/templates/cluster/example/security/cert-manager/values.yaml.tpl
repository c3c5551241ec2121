cert-manager:
  names:
  - {{ cluster.wildcard }}
