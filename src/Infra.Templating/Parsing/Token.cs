namespace Infra.Templating;

/// <summary>A token. <paramref name="Text"/> is the decoded value of a string, otherwise the text as written.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, SourcePosition Position)
{
    public bool Is(string sign) => Kind is TokenKind.Operator && Text == sign;

    public bool IsName(string name) => Kind is TokenKind.Name && Text == name;

    public string Described => Kind switch
    {
        TokenKind.Data => "text",
        TokenKind.PrintBegin => "'{{'",
        TokenKind.PrintEnd => "the end of the print statement",
        TokenKind.BlockBegin => "'{%'",
        TokenKind.BlockEnd => "the end of the statement",
        TokenKind.Text => "a string",
        TokenKind.End => "the end of the template",
        _ => $"'{Errors.Short(Text)}'",
    };
}
