# Completion of infra in fish. In ~/.config/fish/config.fish:  infra completion fish | source
function __infra_complete
  set -l line (commandline --cut-at-cursor)
  infra "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete --command infra --arguments '(__infra_complete)'
