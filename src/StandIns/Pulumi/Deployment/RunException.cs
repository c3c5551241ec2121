namespace Pulumi;

/// <summary>Ends the run with its message alone; any other exception is reported with its stack.</summary>
public class RunException : Exception
{
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
