using System.Diagnostics;
using Infra.Changes;

namespace Infra.Cli;

/// <summary>A change as one character and one word.</summary>
internal static class ChangeWords
{
    public static char SymbolOf(Change change) => change switch
    {
        Change.Create => '+',
        Change.Update => '~',
        Change.Delete => '-',
        _ => throw new UnreachableException(),
    };

    public static string VerbOf(Change change) => change switch
    {
        Change.Create => "created",
        Change.Update => "changed",
        Change.Delete => "deleted",
        _ => throw new UnreachableException(),
    };
}
