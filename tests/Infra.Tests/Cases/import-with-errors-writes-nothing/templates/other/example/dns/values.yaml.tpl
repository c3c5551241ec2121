zone: {{ cluster.dns.zone }}
