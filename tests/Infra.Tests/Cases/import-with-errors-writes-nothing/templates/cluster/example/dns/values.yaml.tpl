zone: {{ cluster.dns.zone.text }}
