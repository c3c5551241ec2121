# Completion of infra in zsh. In ~/.zshrc, after compinit:  source <(infra completion zsh)
_infra() {
  local -a found
  found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
  if [[ -n ${found[1]} ]]; then
    compadd -- "${found[@]}"
  else
    _files
  fi
}
compdef _infra infra
