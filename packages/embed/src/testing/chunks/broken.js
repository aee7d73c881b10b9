throw new Error('This chunk cannot be evaluated');
