# Completion of infra in bash. In ~/.bashrc:  source <(infra completion bash)
_infra() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
# In the order of infra: values before options. A bash before 4.4 sorts them.
complete -o default -o nosort -F _infra infra 2>/dev/null || complete -o default -F _infra infra
