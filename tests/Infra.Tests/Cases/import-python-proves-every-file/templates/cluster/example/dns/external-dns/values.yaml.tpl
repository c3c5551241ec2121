external-dns:
  owner: {{ cluster.name }}
  mirror: {{ ksc.mirror | lower }}
  zones:
{%- for zone in cluster.dns.zones %}
  - {{ zone }}
{%- endfor %}
