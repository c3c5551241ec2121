namespace PulumiEngine;

/// <summary>One message of the program to the user.</summary>
public sealed record LogRecord(LogLevel Level, string Message, string Urn);

public enum LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
}
