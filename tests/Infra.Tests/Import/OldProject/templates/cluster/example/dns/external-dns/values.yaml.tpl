# Rendered on {{ timestamp }}.
external-dns:
  domainFilters:
  - {{ cluster.dns.zone }}
  txtOwner: {{ 'INFRA_TEST_OWNER' | getenv | b64encode }}
