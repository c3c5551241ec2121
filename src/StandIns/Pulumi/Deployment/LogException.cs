namespace Pulumi;

/// <summary>A message couldn't be sent to the engine.</summary>
public class LogException : Exception
{
    public LogException(Exception exception)
        : base("Error occurred during logging: " + exception.Message, exception)
    {
    }
}
