external-dns:
  txtOwnerId: "{{ cluster.dns.txtOwnerID }}"
  issuer: {{ cluster.clusterIusser }}
