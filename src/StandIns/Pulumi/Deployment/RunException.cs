namespace Pulumi;

/// <summary>Ends the run. Only its message is reported; other exceptions are reported with their stack trace.</summary>
public class RunException : Exception
{
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
