using System.Runtime.CompilerServices;

namespace Infra.Templating;

/// <summary>
/// What one rendering may still spend, and the options that hold for it. All templates of a rendering share one budget.
/// </summary>
internal sealed class Budget(TemplateOptions options)
{
    private readonly TemplateLimits _limits = options.Limits;
    private int _stepsLeft = options.Limits.Steps;
    private int _openCalls;

    public TemplateOptions Options { get; } = options;

    public bool IsLenient { get; } = options.Undefined is UndefinedMode.Lenient;

    public bool IsYart { get; } = options.Dialect is TemplateDialect.Yart;

    public int MaxText => _limits.OutputLength;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(int steps)
    {
        if ((_stepsLeft -= steps) < 0) RefuseSteps();
    }

    /// <summary>For a cost that grows with data: never wraps round.</summary>
    public void ChargeLong(long steps) => Charge((int)Math.Min(steps, int.MaxValue / 2));

    public void ChargeText(int length) => Charge(length >> 4);

    /// <summary>Charges text before it is made, and refuses it when it is longer than any text may be.</summary>
    public void ChargeNewText(long length)
    {
        if (length > _limits.OutputLength)
            throw Errors.Limit($"A text would be longer than {_limits.OutputLength} characters.");
        ChargeText((int)length);
    }

    public void EnterCall()
    {
        Charge(1);
        if (++_openCalls > _limits.CallDepth)
        {
            throw Errors.Limit(
                $"More than {_limits.CallDepth} macros, inclusions and blocks are open inside each other.");
        }

        EnsureStack();
    }

    public void LeaveCall() => _openCalls--;

    /// <summary>Called where values, statements and calls nest: an error before the stack ends.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Errors.Limit("Values, statements or calls are nested too deeply.");
    }

    private void RefuseSteps()
    {
        // Stays refused, however often a template's author would try.
        _stepsLeft = -1;
        throw Errors.Limit($"The template does more than {_limits.Steps} steps of work.");
    }
}
